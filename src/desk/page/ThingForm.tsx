import Form from "@rjsf/core";
import type { ErrorSchema, RJSFSchema, UiSchema } from "@rjsf/utils";
import { customizeValidator } from "@rjsf/validator-ajv8";
import Ajv2020 from "ajv/dist/2020";
import { useMemo } from "react";
import { countWords } from "../document/countWords";
import type { Mistake } from "../document/deskApi";
import { editsBetween, type Files, isObject, valueIn, withEdit, withValue } from "../document/edit";
import { isDrawn, withNextPoint } from "../document/onMap";
import { placeOf, type Schema, type Section } from "../document/sectionsOf";
import { Mends } from "./CheckList";
import type { DeskOf } from "./createDesk";
import {
  CameraField,
  type FormContext,
  IdsField,
  IdWidget,
  PlaceButton,
  PointField,
  SortsTemplate,
} from "./formFields";
import { useMessages } from "./messages";
import { thingIds, thingOf, withMoved } from "./thingsIn";

interface ThingFormProps extends FormContext {
  desk: DeskOf;
  section: Section;
  id: string;
  /** The story's own language. */
  language: string;
  mistakes: readonly Mistake[];
  onDeleted: () => void;
}

const validator = customizeValidator<object, RJSFSchema, FormContext>({
  AjvClass: Ajv2020,
  // Formats of the story's own, which the check knows.
  customFormats: { country: /./, edtf: /./ },
});

/** Fields whose values are the ids of other things, by the section that has them. */
const naming = (name: string, schema: Schema, section: Section) =>
  section.columns.find((column) => column.at.at(-1) === name)?.names ??
  (schema.format === "country" ? "countries" : undefined);

/** How the form shows a schema: places and cameras can be taken from the map, ids are offered. */
function uiOf(schema: Schema, section: Section, name = ""): UiSchema<object, RJSFSchema, FormContext> {
  if (schema.prefixItems) return { "ui:field": "point" };
  if (schema.properties?.center && schema.properties.zoom) return { "ui:field": "camera" };
  const names = naming(name, schema, section);
  if (schema.type === "array" && isObject(schema.items) && (schema.items as Schema).type === "string")
    return { "ui:field": "ids", "ui:options": { names } };
  if (schema.type === "array" && isObject(schema.items)) return { items: uiOf(schema.items as Schema, section) };
  if (schema.type === "string" && names) return { "ui:widget": "id", "ui:options": { names } };
  if (schema.type === "string" && ["text", "note", "detail", "about", "alternative"].includes(name))
    return { "ui:widget": "textarea" };
  return Object.fromEntries(
    Object.entries(schema.properties ?? {}).map(([key, inner]) => [key, uiOf(inner, section, key)]),
  );
}

/** One thing with its words, as a form made from the story's own schema, with its mistakes at their fields. */
export function ThingForm({ desk, section, id, files, language, mistakes, onDeleted, ...map }: ThingFormProps) {
  const say = useMessages();
  const wordsFile = `${language}.json`;
  const place = placeOf(section, id);
  // Of the story as a whole, the form has only some fields.
  const isWhole = place.length === 0;
  const thing = part(valueIn(files["story.json"], place), isWhole ? section.thing : null);
  const words = part(valueIn(files[wordsFile], place), isWhole ? section.words : null);

  const titles = { words: say("words"), facts: say("facts") };
  const schema = useMemo((): RJSFSchema => {
    const { id: _, ...properties } = section.thing.properties ?? {};
    const core = section.thing.oneOf
      ? section.thing
      : { ...section.thing, properties, required: (section.thing.required ?? []).filter((name) => name !== "id") };
    return {
      type: "object",
      properties: {
        ...(section.words && { words: { ...section.words, title: titles.words } }),
        thing: { ...core, title: titles.facts },
      },
    } as RJSFSchema;
  }, [section, titles.words, titles.facts]);
  const ui = useMemo(
    (): UiSchema<object, RJSFSchema, FormContext> => ({
      "ui:submitButtonOptions": { norender: true },
      words: section.words?.type === "string" ? { "ui:widget": "textarea" } : uiOf(section.words ?? {}, section),
      thing: uiOf(section.thing, section),
    }),
    [section],
  );
  const own = mistakes.filter((mistake) =>
    isWhole ? isOfStory(mistake, section) : thingOf(files, mistake, section.name) === id,
  );
  const { id: _, ...fields } = isObject(thing) ? thing : {};

  const take = (next: { words?: unknown; thing?: object }) => {
    const merged = (file: string, shown: unknown, value: unknown) =>
      isWhole ? { ...without(files[file], shown), ...(value as object) } : value;
    const core = section.byId ? merged("story.json", thing, next.thing) : { ...next.thing, id };
    let changed: Files = { ...files, "story.json": withValue(files["story.json"], place, core) };
    const isBlank = isObject(next.words) && Object.keys(next.words).length === 0;
    if (next.words !== undefined && !(isBlank && words === undefined))
      changed = {
        ...changed,
        [wordsFile]: withValue(files[wordsFile] ?? {}, place, merged(wordsFile, words, next.words)),
      };
    // Only what differs: the order of keys stays as it was written.
    const edits = editsBetween(files, changed);
    if (edits.length > 0) desk.changeAll(edits.reduce(withEdit, files));
  };

  const order = section.byId ? [] : thingIds(files, section);
  const move = (by: 1 | -1) => desk.changeAll(withMoved(files, section, id, order.indexOf(id) + by));

  if (thing === undefined) return null;
  return (
    <section className="thing" aria-label={id}>
      <header>
        <h2>{id}</h2>
        {!isWhole && !section.byId && (
          <>
            <button type="button" disabled={order.indexOf(id) === 0} onClick={() => move(-1)}>
              {say("moveUp")}
            </button>
            <button type="button" disabled={order.indexOf(id) === order.length - 1} onClick={() => move(1)}>
              {say("moveDown")}
            </button>
          </>
        )}
        {isDrawn(section) && (
          <PlaceButton
            what={id}
            isLasting
            {...map}
            take={(pressed) => {
              const { files: now } = desk.store.getState();
              desk.changeAll(
                withNextPoint(now, wordsFile, place, pressed, (number) => say("pointOf", { name: id, number })),
              );
            }}
          />
        )}
        {!isWhole && (
          <button
            type="button"
            onClick={() => {
              desk.changeAll({
                ...files,
                "story.json": withValue(files["story.json"], place, undefined),
                [wordsFile]: withValue(files[wordsFile], place, undefined),
              });
              onDeleted();
            }}
          >
            {say("delete")}
          </button>
        )}
        {section.name === "steps" && isObject(words) && (
          <p>{say("wordsOfStep", { count: countWords(String(words.text ?? ""), language) })}</p>
        )}
      </header>
      {own.map((mistake) => (
        <p key={JSON.stringify(mistake)} className="mistake">
          {mistake.at.slice(place.length).join(".")} {mistake.message} <Mends desk={desk} mistake={mistake} />
        </p>
      ))}
      <Form<object, RJSFSchema, FormContext>
        schema={schema}
        uiSchema={ui}
        validator={validator}
        formData={{ words, thing: fields }}
        formContext={{ files, ...map }}
        idPrefix={`${section.name}-${id}`}
        noValidate
        noHtml5Validate
        showErrorList={false}
        extraErrors={errorsOf(own, place.length)}
        experimental_defaultFormStateBehavior={{
          emptyObjectFields: "skipDefaults",
          arrayMinItems: { populate: "never" },
        }}
        fields={{ point: PointField, camera: CameraField, ids: IdsField }}
        widgets={{ id: IdWidget }}
        templates={{ MultiSchemaFieldTemplate: SortsTemplate }}
        onChange={({ formData }) => take(formData as { words?: unknown; thing?: object })}
      />
    </section>
  );
}

/** The fields of a value that a schema names; the value itself without a schema. */
const part = (value: unknown, schema: Schema | null): unknown =>
  schema?.properties && isObject(value)
    ? Object.fromEntries(Object.entries(value).filter(([key]) => schema.properties?.[key]))
    : value;

/** An object without the fields of another. */
const without = (value: unknown, fields: unknown) =>
  Object.fromEntries(
    Object.entries(isObject(value) ? value : {}).filter(([key]) => !isObject(fields) || !Object.hasOwn(fields, key)),
  );

const isOfStory = ({ file, at }: Mistake, { thing, words }: Section) =>
  Boolean((file === "story.json" ? thing : words)?.properties?.[String(at[0])]);

/** The mistakes of a thing in the shape in which the form takes them; `depth` keys lead to the thing. */
function errorsOf(mistakes: readonly Mistake[], depth: number): ErrorSchema<object> {
  let errors: unknown = {};
  for (const { file, at, message } of mistakes) {
    const path = [file === "story.json" ? "thing" : "words", ...at.slice(depth).map(String), "__errors"];
    errors = withValue(errors, path, [...((valueIn(errors, path) as string[] | undefined) ?? []), message]);
  }
  return errors as ErrorSchema<object>;
}

import type { FieldProps, MultiSchemaFieldTemplateProps, RJSFSchema, WidgetProps } from "@rjsf/utils";
import { type ReactNode, useId, useState } from "react";
import type { Files } from "../document/edit";
import type { FromMap, Point } from "../document/onMap";
import { useMessages } from "./messages";
import { namedIds } from "./thingsIn";

/** What waits for a press on the map. */
export interface Placing {
  /** What is placed: a field of a form. */
  what: string;
  take: (pressed: { lngLat: Point; reach: number }) => void;
  /** True where every press is one more point. */
  isLasting: boolean;
}

/** What the fields of a form may ask for. */
export interface FormContext {
  files: Files;
  /** What the map of the preview shows. */
  camera: FromMap["camera"];
  placing: Placing | null;
  onPlace: (next: Placing | null) => void;
}

/** A button with which presses on the map are taken, until it is pressed again. */
export function PlaceButton({
  what,
  take,
  isLasting = false,
  placing,
  onPlace,
}: Omit<Placing, "isLasting"> & Partial<Placing> & Pick<FormContext, "placing" | "onPlace">) {
  const say = useMessages();
  const isOn = placing?.what === what;
  return (
    <button type="button" aria-pressed={isOn} onClick={() => onPlace(isOn ? null : { what, take, isLasting })}>
      {say(isOn ? "pressTheMap" : isLasting ? "drawOnMap" : "placeOnMap")}
    </button>
  );
}

type OwnField = FieldProps<object, RJSFSchema, FormContext>;
const contextOf = ({ registry }: { registry: { formContext: FormContext } }) => registry.formContext;

function Label({ name, schema, children }: { name: string; schema: RJSFSchema; children: ReactNode }) {
  return (
    <fieldset className="own-field">
      <legend>{name}</legend>
      {schema.description && <p className="field-description">{schema.description}</p>}
      {children}
    </fieldset>
  );
}

/** A place as two numbers, or taken from a press on the map. */
export function PointField(props: OwnField) {
  const { formData, onChange, fieldPathId, name, schema } = props;
  const say = useMessages();
  const { placing, onPlace } = contextOf(props);
  const [lng, lat] = Array.isArray(formData) ? (formData as unknown[]) : [];
  const field = (label: string, value: unknown, make: (number: number) => unknown) => (
    <label>
      {label}{" "}
      <input
        type="number"
        step="any"
        value={String(value ?? "")}
        onChange={({ target }) => onChange(make(Number(target.value)) as object, fieldPathId.path)}
      />
    </label>
  );
  return (
    <Label name={name} schema={schema}>
      {field(say("longitude"), lng, (next) => [next, lat ?? 0])}
      {field(say("latitude"), lat, (next) => [lng ?? 0, next])}
      <PlaceButton
        what={fieldPathId.$id}
        placing={placing}
        onPlace={onPlace}
        take={({ lngLat }) => onChange(lngLat, fieldPathId.path)}
      />
    </Label>
  );
}

/** Where the map looks: as it is shown now. */
export function CameraField(props: OwnField) {
  const { formData, onChange, fieldPathId, name, schema } = props;
  const say = useMessages();
  const { camera } = contextOf(props);
  return (
    <Label name={name} schema={schema}>
      <code dir="ltr">{JSON.stringify(formData)}</code>
      <button type="button" disabled={!camera} onClick={() => onChange(camera, fieldPathId.path)}>
        {say("useThisView")}
      </button>
    </Label>
  );
}

interface IdListProps {
  name: string;
  ids: readonly string[];
  /** The section whose ids are offered. */
  names: string | undefined;
  files: Files;
  onChange: (ids: string[]) => void;
}

/** A list of ids, each of which can be taken out; others are offered as one types. */
export function IdList({ name, ids, names, files, onChange }: IdListProps) {
  const say = useMessages();
  const list = useId();
  const [typed, setTyped] = useState("");
  const add = () => {
    if (typed.trim() && !ids.includes(typed.trim())) onChange([...ids, typed.trim()]);
    setTyped("");
  };
  return (
    <>
      {ids.map((id) => (
        <button
          key={id}
          type="button"
          className="chip"
          aria-label={say("takeOut", { id })}
          onClick={() => onChange(ids.filter((each) => each !== id))}
        >
          {id} ×
        </button>
      ))}
      <input
        aria-label={say("addTo", { name })}
        list={list}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
        onBlur={add}
      />
      <Names id={list} names={names} files={files} />
    </>
  );
}

/** Such a list as a field of a form. */
export function IdsField(props: OwnField) {
  const { formData, onChange, fieldPathId, name, schema, uiSchema } = props;
  const { names } = (uiSchema?.["ui:options"] ?? {}) as { names?: string };
  return (
    <Label name={name} schema={schema}>
      <IdList
        name={name}
        ids={Array.isArray(formData) ? formData.map(String) : []}
        names={names}
        files={contextOf(props).files}
        onChange={(ids) => onChange(ids, fieldPathId.path)}
      />
    </Label>
  );
}

/** What is of one of several sorts, with the choice among them. */
export function SortsTemplate({
  selector,
  optionSchemaField,
}: MultiSchemaFieldTemplateProps<object, RJSFSchema, FormContext>) {
  const say = useMessages();
  return (
    <div>
      {/* biome-ignore lint/a11y/noLabelWithoutControl: the control is the form's own */}
      <label>
        {say("sort")} {selector}
      </label>
      {optionSchemaField}
    </div>
  );
}

/** The id of another thing; those there are are offered. */
export function IdWidget(props: WidgetProps<object, RJSFSchema, FormContext>) {
  const { id, value, onChange, options, registry } = props;
  const list = useId();
  return (
    <>
      <input
        id={id}
        list={list}
        value={(value as string | undefined) ?? ""}
        onChange={({ target }) => onChange(target.value || undefined)}
      />
      <Names id={list} names={(options as { names?: string }).names} files={registry.formContext.files} />
    </>
  );
}

function Names({ id, names, files }: { id: string; names: string | undefined; files: Files }) {
  return (
    <datalist id={id}>
      {(names ? namedIds(files, names) : []).map((each) => (
        <option key={each} value={each} />
      ))}
    </datalist>
  );
}

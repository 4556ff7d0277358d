import type { DatelineMapElement } from "../../public/embed";
import { choiceFieldNames } from "../scene/choice";
import type { ChoicePart, Shown } from "./protocol";

/** Attributes with a property of their own here; `lang` and `title` already have one. */
export const properties = ["story", "panel", "v", ...choiceFieldNames] as const;

/** True for a name of a field of the choice, which the map on screen answers; the others are attributes alone. */
export const isField = (name: string): name is keyof Shown => (choiceFieldNames as readonly string[]).includes(name);

/** An element with the fields of a choice; everything else is in its attributes. */
interface ElementWithFields extends HTMLElement {
  field<Field extends keyof Shown>(field: Field): ChoicePart[Field] | null;
  setField(field: keyof Shown, value: unknown): void;
}

/** Defines the properties of an element, all by one rule: a property accepts what its attribute accepts. */
export function defineProperties(prototype: ElementWithFields): void {
  for (const name of properties)
    Object.defineProperty(prototype, name, {
      configurable: true,
      get(this: ElementWithFields) {
        return isField(name) ? this.field(name) : (this.getAttribute(name) ?? "");
      },
      set(this: ElementWithFields, value: unknown) {
        if (isField(name)) this.setField(name, value);
        else if (value === null || value === undefined || value === true) this.removeAttribute(name);
        else this.setAttribute(name, value ? String(value) : "0");
      },
    });
}

/** Sets properties again that were set before the script ran: they are on the element itself, where they would hide later values. */
export function setAgain(element: DatelineMapElement): void {
  for (const name of properties) {
    if (!Object.hasOwn(element, name)) continue;
    const value = element[name];
    delete (element as Partial<DatelineMapElement>)[name];
    (element as unknown as Record<string, unknown>)[name] = value;
  }
}

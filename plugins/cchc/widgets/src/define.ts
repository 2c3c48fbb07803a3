export type Widget = [name: string, widget: CustomElementConstructor];

/** A site may load a script twice; a second definition of the same name would throw. */
export function define(widgets: readonly Widget[]): void {
  for (const [name, widget] of widgets) {
    if (!customElements.get(name)) customElements.define(name, widget);
  }
}

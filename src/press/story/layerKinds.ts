import type { LayerKind } from "../schema/layerKind";

/** Every layer kind: one for each file in `kinds`. */
export const layerKinds: readonly LayerKind[] = Object.values(
  import.meta.glob<{ kind: LayerKind }>("../kinds/*.ts", { eager: true }),
).map((file) => file.kind);

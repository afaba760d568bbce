/** A text that was checked: only the parse function of its own noun makes one. */
export type Branded<Name extends string> = string & { readonly brand: Name };

import type { Component } from 'svelte';

/** An icon from @lucide/svelte, imported by itself: `import Plus from '@lucide/svelte/icons/plus'`. */
export type Icon = Component<{ size?: number | string; class?: string; strokeWidth?: number | string }>;

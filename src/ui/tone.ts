/** What a colour means: arrived, under way, asks for attention, failed, waiting. */
export type Tone = 'grass' | 'water' | 'signal' | 'brick' | 'fog';

/** Languages that every screen and mail speaks. */
export type Language = 'nl' | 'en';

/** How the screens look; `auto` follows the device. */
export type Theme = 'auto' | 'light' | 'dark';

/** Staff roles: who may work at the desk. */
export type StaffRole = 'specialist' | 'finance';

/** A person who can sign in. */
export interface User {
	id: string;
	name: string | null;
	/** Verified address by which the person signs in; absent until one is proven. */
	email: string | null;
	language: Language;
	theme: Theme;
	/** Picture id, or null for initials. */
	photoId: string | null;
	staff: StaffRole | null;
	createdAt: Date;
}

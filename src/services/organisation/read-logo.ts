import { isRefused } from '#domain/outcome.ts';
import type { World } from '#ports/world.ts';

/** Why an upload is no logo that we take. */
export interface LogoFinding {
	field: 'logo';
	reason: 'not-a-picture' | 'too-large' | 'too-many';
}

/** An uploaded logo made anew, so that nothing but the picture is left of it; so often an hour for one person. */
export async function readLogo(
	{ pictures, limits }: Pick<World, 'pictures' | 'limits'>,
	userId: string,
	upload: Uint8Array
): Promise<{ webp: Uint8Array } | { findings: LogoFinding[] }> {
	const taken = await limits.take('upload-per-user', userId);
	if (isRefused(taken)) return { findings: [{ field: 'logo', reason: 'too-many' }] };
	const webp = await pictures.logo(upload);
	return 'refused' in webp ? { findings: [{ field: 'logo', reason: webp.refused }] } : { webp };
}

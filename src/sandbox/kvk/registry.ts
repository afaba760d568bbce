import { cast } from './cast.ts';
import { companyFrom, type Company, type Establishment, type Sketch } from './company.ts';
import { testCompanies } from './test-companies.ts';

/** Everything that this register holds, and the hand that changes it. */
export class Registry {
	#sketches = new Map<string, Sketch>();
	#companies = new Map<string, Company>();

	constructor() {
		this.reset();
	}

	/** Back to the seeds. */
	reset(): void {
		this.#sketches.clear();
		this.#companies.clear();
		for (const sketch of [...testCompanies, ...cast]) this.add(sketch);
	}

	/** Puts a company in; throws when the sketch does not hold, and when the number is taken. */
	add(sketch: Sketch): void {
		if (this.#sketches.has(sketch.number)) throw new Error(`${sketch.number} staat al in het register.`);
		this.#put(sketch);
	}

	/** Changes what is given of one company. */
	patch(changes: Partial<Sketch> & { number: string }): void {
		const sketch = this.#sketches.get(changes.number);
		if (!sketch) throw new Error(`${changes.number} staat niet in het register.`);
		this.#put({ ...sketch, ...changes });
	}

	/** Takes a company out, as if it had never been there. */
	remove(number: string): void {
		if (!this.#sketches.delete(number)) throw new Error(`${number} staat niet in het register.`);
		this.#companies.delete(number);
	}

	all(): Company[] {
		return [...this.#companies.values()];
	}

	company(number: string): Company | undefined {
		return this.#companies.get(number);
	}

	establishment(number: string): { company: Company; establishment: Establishment } | undefined {
		for (const company of this.#companies.values())
			for (const establishment of company.establishments)
				if (establishment.number === number) return { company, establishment };
		return undefined;
	}

	#put(sketch: Sketch): void {
		if (!/^\d{8}$/.test(sketch.number ?? '')) throw new Error('Een KVK-nummer heeft acht cijfers.');
		if (!sketch.name?.trim() || !sketch.form?.trim()) throw new Error('Naam en rechtsvorm zijn verplicht.');
		this.#companies.set(sketch.number, companyFrom(sketch));
		this.#sketches.set(sketch.number, sketch);
	}
}

import { answers } from './answers.ts';
import { checks } from './checks.ts';
import { copying } from './copy.ts';
import { dialogs } from './dialogs.ts';
import { forms } from './forms.ts';
import { live } from './live.ts';
import { menus } from './menus.ts';
import { previews } from './previews.ts';
import { rows } from './rows.ts';
import { times } from './times.ts';

// Everything listens on the document, so that it holds for parts that arrive later too.
document.documentElement.toggleAttribute('data-script', true);
answers();
checks();
copying();
dialogs();
forms();
live();
menus();
previews();
rows();
times();

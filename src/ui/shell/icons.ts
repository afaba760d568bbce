import BookUser from '@lucide/svelte/icons/book-user';
import Building from '@lucide/svelte/icons/building-complex';
import Gauge from '@lucide/svelte/icons/gauge';
import House from '@lucide/svelte/icons/house';
import Inbox from '@lucide/svelte/icons/inbox';
import Landmark from '@lucide/svelte/icons/landmark';
import LifeBuoy from '@lucide/svelte/icons/life-buoy';
import Receipt from '@lucide/svelte/icons/receipt-euro';
import Send from '@lucide/svelte/icons/send';
import SquarePen from '@lucide/svelte/icons/square-pen';
import Users from '@lucide/svelte/icons/users';
import type { Icon } from '#ui/icon.ts';

/** The signs of the menu by name, because what a server loads is data. */
export const SIGNS = {
	overview: House,
	write: SquarePen,
	log: Send,
	inbox: Inbox,
	relations: BookUser,
	organisation: Building,
	bank: Landmark,
	licence: Gauge,
	members: Users,
	help: LifeBuoy,
	bill: Receipt
} as const satisfies Record<string, Icon>;

/** The name of a sign in the menu. */
export type Sign = keyof typeof SIGNS;

// @ts-check
import { HostedEmitter } from '../hosted.mjs';
import { app } from './app.mjs';
import { BrowserWindow } from './browser-window.mjs';

/** What the roles do that have an effect here; all others only stand in the menu. */
const ROLES = new Map(
  Object.entries({
    quit: () => app.quit(),
    close: (/** @type {BrowserWindow} */ window) => window.close(),
    minimize: (/** @type {BrowserWindow} */ window) => window.minimize(),
    reload: (/** @type {BrowserWindow} */ window) => window.webContents.reload(),
    togglefullscreen: (/** @type {BrowserWindow} */ window) => window.setFullScreen(!window.isFullScreen()),
  }),
);

/**
 * @typedef {{
 *   id?: string, label?: string, role?: string, type?: string, accelerator?: string, enabled?: boolean, visible?: boolean,
 *   checked?: boolean, submenu?: readonly ItemOptions[] | Menu,
 *   click?: (item: MenuItem, window: BrowserWindow | null, event: object) => void,
 * }} ItemOptions
 */

/** Menus are data: they are not drawn, and their accelerators do nothing. */
export class MenuItem extends HostedEmitter {
  /** @param {ItemOptions} options */
  constructor({ id, label, role, type, accelerator, enabled = true, visible = true, checked = false, submenu, click }) {
    super();
    this.id = id;
    this.role = role;
    this.label = label ?? role ?? '';
    this.type = type ?? (submenu ? 'submenu' : 'normal');
    this.accelerator = accelerator;
    this.enabled = enabled;
    this.visible = visible;
    this.checked = checked;
    this.submenu = Array.isArray(submenu) ? Menu.buildFromTemplate(submenu) : submenu;
    this.click = () => {
      if (this.type === 'checkbox') this.checked = !this.checked;
      const window = BrowserWindow.getFocusedWindow();
      if (click) click(this, window, {});
      else if (window) ROLES.get(role?.toLowerCase() ?? '')?.(window);
    };
  }
}

export class Menu extends HostedEmitter {
  /** @type {MenuItem[]} */
  items = [];

  /** @param {readonly (ItemOptions | MenuItem)[]} template */
  static buildFromTemplate(template) {
    const menu = new Menu();
    for (const item of template) menu.append(item instanceof MenuItem ? item : new MenuItem(item));
    return menu;
  }
  /** @param {Menu | null} menu */
  static setApplicationMenu(menu) {
    app.applicationMenu = menu;
  }
  static getApplicationMenu() {
    return app.applicationMenu;
  }
  /** @param {MenuItem} item */
  append(item) {
    this.items.push(item);
  }
  /** @param {string} id @returns {MenuItem | null} */
  getMenuItemById(id) {
    for (const item of this.items) {
      const found = item.id === id ? item : /** @type {Menu | undefined} */ (item.submenu)?.getMenuItemById(id);
      if (found) return found;
    }
    return null;
  }
}

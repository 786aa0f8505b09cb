// @ts-check
import { HostedEmitter } from '../hosted.mjs';

class PowerMonitor extends HostedEmitter {}

/** Takes listeners and never has anything to tell. */
export const powerMonitor = new PowerMonitor();

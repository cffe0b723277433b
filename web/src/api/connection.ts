import { type QueryClient, onlineManager } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';

/** How often the server is asked whether it is back, while it was not reached. */
const PROBE_MS = 3_000;

let probing = false;

/**
 * Whether the server is reached, as the last call showed it. Query pauses what it asks while it is not, and goes on by
 * itself. The browser's own word is not enough: it calls a network without a server "online".
 */
export function noteConnection(reached: boolean): void {
  onlineManager.setOnline(reached);
  if (!reached) void probe();
}

async function probe(): Promise<void> {
  if (probing) return;
  probing = true;
  while (!onlineManager.isOnline()) {
    await new Promise((resolve) => setTimeout(resolve, PROBE_MS));
    const answer = await fetch('/health', { cache: 'no-store' }).catch(() => null);
    if (answer?.ok) onlineManager.setOnline(true);
  }
  probing = false;
}

/** What was shown before the connection went is asked for again when it is back. */
export function watchConnection(client: QueryClient): void {
  window.addEventListener('offline', () => noteConnection(false));
  onlineManager.subscribe((online) => {
    if (online) void client.invalidateQueries();
  });
}

export const useOnline = (): boolean =>
  useSyncExternalStore(
    (changed) => onlineManager.subscribe(changed),
    () => onlineManager.isOnline(),
  );

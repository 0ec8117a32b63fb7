import { createModel, type ReadonlySignal, signal } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { Device } from "#shared/api";
import type { Client } from "#shared/client";
import { dayAt } from "#shared/days";
import { useProgram } from "../open-program.ts";
import { Button, ButtonLink } from "../ui/button.tsx";
import { Chip } from "../ui/chip.tsx";
import { EmptyState } from "../ui/empty-state.tsx";
import { DayWords } from "../words/day.tsx";
import { failureWords } from "../words/failures.ts";

type DeviceList = {
  devices: ReadonlySignal<readonly Device[] | undefined>;
  problem: ReadonlySignal<string | undefined>;
  load: () => Promise<void>;
  revoke: (id: string) => Promise<void>;
};

export const DevicesModel = createModel<DeviceList, [Pick<Client, "devices" | "revokeDevice">]>(
  (client) => {
    const devices = signal<readonly Device[] | undefined>(undefined);
    const problem = signal<string | undefined>(undefined);
    async function load() {
      const reply = await client.devices();
      problem.value = reply.ok ? undefined : reply.error;
      if (reply.ok) devices.value = reply.body.devices;
    }
    return {
      devices,
      problem,
      load,
      async revoke(id) {
        const reply = await client.revokeDevice(id);
        if (reply.ok) await load();
        else problem.value = reply.error;
      },
    };
  },
);

export function Devices() {
  const { client, me, today } = useProgram();
  const model = useMemo(() => new DevicesModel(client), [client]);
  useEffect(() => void model.load(), [model]);
  const devices = model.devices.value;
  return (
    <div class="stack wide">
      <h1>Devices</h1>
      {model.problem.value !== undefined && (
        <p class="alert" role="alert">
          {failureWords(model.problem.value)}
        </p>
      )}
      {devices?.length === 0 && (
        <EmptyState title="Nothing is connected yet">
          <p>Open the extension in your browser and press Connect; its code brings you here.</p>
        </EmptyState>
      )}
      {devices !== undefined && devices.length > 0 && (
        <ul class="cards">
          {devices.map((device) => (
            <li key={device.id} class="card spread">
              <div>
                <p>
                  <strong>{device.name}</strong>{" "}
                  {device.current && <Chip tone="accent">This browser</Chip>}
                </p>
                <p class="soft small">
                  Connected{" "}
                  <DayWords day={dayAt(device.createdAt, me.timeZone)} today={today.value} />, last
                  seen <DayWords day={dayAt(device.lastSeenAt, me.timeZone)} today={today.value} />
                </p>
              </div>
              {!device.current && (
                <Button look="danger" onClick={() => void model.revoke(device.id)}>
                  Take access away
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      <p class="soft">
        A device whose access is taken away can no longer read or save. What waits on it is kept
        there until you connect it again.
      </p>
      <div class="line-up">
        <ButtonLink href="/connect">Connect a device by its code</ButtonLink>
        <ButtonLink look="quiet" href="/account">
          Account
        </ButtonLink>
      </div>
    </div>
  );
}

import type { OPCUAServer, OPCUAServerEndPoint } from 'node-opcua';

/** Real milliseconds until the cable is pulled: who asked for it is answered first. */
const ANSWER_MS = 100;
/** Real milliseconds until a port that somebody else has taken meanwhile is tried again. */
const RETRY_MS = 1000;

/** The network cable of one server: pulled out and put back while the machine works on. */
export class NetworkCable {
  private wanted = true;
  private plugged = true;
  private timer: NodeJS.Timeout | null = null;
  private ended = false;

  /** @param onProblem told when the server cannot listen again; it is tried again */
  constructor(
    private readonly server: OPCUAServer,
    private readonly onProblem: (error: Error) => void,
  ) {}

  plug(plugged: boolean): void {
    if (this.wanted === plugged) return;
    this.wanted = plugged;
    this.moveIn(ANSWER_MS);
  }

  /** Leaves no timer. */
  end(): void {
    this.ended = true;
    if (this.timer) clearTimeout(this.timer);
  }

  private moveIn(realMs: number): void {
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.move(), realMs);
  }

  private async move(): Promise<void> {
    const wanted = this.wanted;
    if (this.ended || wanted === this.plugged) return;
    try {
      await Promise.all(this.server.endpoints.map((endpoint) => (wanted ? listen(endpoint) : cut(endpoint))));
      this.plugged = wanted;
    } catch (error) {
      this.onProblem(error as Error);
      if (!this.ended) this.moveIn(RETRY_MS);
      return;
    }
    // It may have been asked for the other way meanwhile.
    if (!this.ended && this.wanted !== this.plugged) this.moveIn(0);
  }
}

/** No new connections, and the present ones end; sessions and subscriptions wait for whoever comes back. */
function cut(endpoint: OPCUAServerEndPoint): Promise<void> {
  return new Promise((resolve, reject) => {
    endpoint.suspendConnection((error) => (error ? reject(error) : resolve()));
    endpoint.abruptlyInterruptChannels();
  });
}

function listen(endpoint: OPCUAServerEndPoint): Promise<void> {
  return new Promise((resolve, reject) => {
    endpoint.restoreConnection((error) => (error ? reject(error) : resolve()));
  });
}

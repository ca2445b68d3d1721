export interface Browser {
  executablePath: string;
  args: string[];
  env: NodeJS.ProcessEnv;
}

export function findBrowser(): Promise<Browser | { missing: string }>;
export function findRedis(): string | undefined;

import { createBrowserRouter, type RouteObject } from 'react-router';
import { FEATURES } from './features';
import { AppLayout } from './layout/app-layout';
import { Loading } from '../shared/ui/states';
import { BrokenPage } from './broken-page';
import { NotFoundPage } from './not-found-page';
import { StartPage } from './start-page';
import { SystemGate } from './system-gate';

const pages: RouteObject[] = FEATURES.flatMap((feature) => [...(feature.pages ?? [])]);
const screens: RouteObject[] = FEATURES.flatMap((feature) => [...(feature.screens ?? [])]);

export function createRouter() {
  return createBrowserRouter([
    {
      element: <SystemGate />,
      errorElement: <BrokenPage />,
      hydrateFallbackElement: <Loading rows={3} />,
      children: [
        ...screens,
        {
          element: <AppLayout />,
          children: [
            {
              errorElement: <BrokenPage />,
              children: [{ index: true, element: <StartPage /> }, ...pages, { path: '*', element: <NotFoundPage /> }],
            },
          ],
        },
      ],
    },
  ]);
}

import { Button, type ButtonProps } from 'antd';
import { useHref, useLinkClickHandler } from 'react-router';

interface LinkButtonProps extends Omit<ButtonProps, 'href' | 'onClick'> {
  readonly to: string;
}

/** Looks like a button, is a link: can be opened in a new tab and read as a link. */
export function LinkButton({ to, ...rest }: LinkButtonProps) {
  const href = useHref(to);
  const follow = useLinkClickHandler<HTMLElement>(to);
  return (
    <Button {...rest} href={href} onClick={(event) => follow(event as React.MouseEvent<HTMLElement, MouseEvent>)} />
  );
}

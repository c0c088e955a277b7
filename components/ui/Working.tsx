/** Says that something is under way. */
export function Working({ children }: { children: string }) {
  return (
    <p class="working" role="status">
      {children}
    </p>
  );
}

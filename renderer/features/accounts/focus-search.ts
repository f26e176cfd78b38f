// Puts the cursor into "Find in the table". Searches nothing.

export function focusTableSearch(): void {
  document.querySelector<HTMLInputElement>('[data-region="account search"] input[type="search"]')?.focus();
}

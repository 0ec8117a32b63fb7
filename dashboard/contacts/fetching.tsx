/** Before the first sync of this device has ended nobody knows yet what the book holds. */
export function FetchingContacts() {
  return (
    <p class="soft" role="status">
      Fetching your contacts for the first time…
    </p>
  );
}

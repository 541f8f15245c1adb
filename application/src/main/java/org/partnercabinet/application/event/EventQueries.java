package org.partnercabinet.application.event;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.partnercabinet.domain.identity.AccountId;

/** What was signalled to an account. Whatever is not there any more shows as a gap in the numbers. */
public interface EventQueries {
    /** Events with greater numbers, oldest first. */
    Heard after(AccountId account, long number, int most);

    /** The number of the newest event of each; 0 if there never was one. */
    Map<AccountId, Long> newest(Collection<AccountId> accounts);

    /** @param newest the number of the account's newest event when it was looked for: those listed may be newer */
    record Heard(long newest, List<Event> events) {}

    /** @param data a JSON object */
    record Event(long number, Signal.Kind kind, String data) {}
}

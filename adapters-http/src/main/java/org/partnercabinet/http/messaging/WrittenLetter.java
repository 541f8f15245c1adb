package org.partnercabinet.http.messaging;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.partnercabinet.domain.messaging.Broadcast.Letter;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Field;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;

/** What a person writes to partners in a browser: to whom, and when. */
final class WrittenLetter {
    static final Body BODY = Body.of(
            Field.text("title").required().max(Letter.LONGEST_TITLE),
            Field.lines("text").required().max(Letter.LONGEST_TEXT),
            Field.oneOf("to", "all", "chosen").required(),
            Field.uuids("partner_ids").max(1000),
            Field.text("send_at").max(30),
            Field.text("client_key").max(64));

    private WrittenLetter() {}

    /** Nobody chosen must never mean everybody. */
    static List<PartnerId> receivers(Input input) {
        if (input.text("to").equals("all")) return List.of();
        var chosen = input.uuids("partner_ids").stream().map(PartnerId::new).toList();
        if (chosen.isEmpty()) throw mistake("partner_ids", Mistake.REQUIRED);
        return chosen;
    }

    /** @param zone in which they write the moment */
    static Optional<Instant> due(Input input, ZoneId zone) {
        try {
            return input.optionalText("send_at")
                    .map(text -> LocalDateTime.parse(text).atZone(zone).toInstant());
        } catch (DateTimeParseException nonsense) {
            throw mistake("send_at", Mistake.FORMAT);
        }
    }

    private static InvalidInput mistake(String field, Mistake mistake) {
        return new InvalidInput(List.of(new FieldError(field, mistake.code(), Map.of())));
    }
}

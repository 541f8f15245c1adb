package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.lines;
import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;

/** Appeals as programs bring them. */
public final class AppealInput {
    private static final int LONGEST_MESSAGE = 10_000;
    private static final int LONGEST_CONTACT = 400;

    static final Body BODY = Body.of(
                    text("lead_external_id")
                            .required()
                            .about("what your system calls the person; one person, whatever the source")
                            .example("tg_user_12345"),
                    number("source_id").lax().required(),
                    lines("message").max(LONGEST_MESSAGE).example("Здравствуйте!"),
                    text("lead_name")
                            .about("fills what is not known yet, and changes nothing")
                            .example("Иван Петров"),
                    text("lead_phone")
                            .max(LONGEST_CONTACT)
                            .about("what is no number is kept as text of the appeal")
                            .example("+79991234567"),
                    text("lead_email")
                            .max(LONGEST_CONTACT)
                            .about("what is no address is kept as text of the appeal")
                            .example("ivan@example.com"),
                    number("lead_telegram_id").about("the person's number in Telegram"),
                    uuid("click_id").about("of a partner's link that brought them: they are that partner's referral"),
                    integer("priority", 0, 1).about("1 goes before 0"))
            .ignoringUnknown();

    private final PhoneNumbers phones;

    public AppealInput(PhoneNumbers phones) {
        this.phones = phones;
    }

    /** Contacts that nobody can read are lines of the message, so that no appeal is lost for them. */
    NewAppeal read(Input input) {
        var unread = new ArrayList<String>();
        var lead = new NewAppeal.NewLead(
                input.optionalText("lead_external_id").map(ExternalId::new),
                input.textOrEmpty("lead_name"),
                read(input, "lead_phone", phones::read, unread),
                read(input, "lead_email", Email::new, unread),
                input.optionalNumber("lead_telegram_id").map(TelegramId::new));
        return new NewAppeal(
                new SourceId(input.number("source_id")),
                lead,
                message(input.textOrEmpty("message"), unread),
                input.optionalInteger("priority").orElse(0) > 0,
                input.optionalUuid("click_id").map(ClickId::new));
    }

    private static String message(String said, List<String> unread) {
        if (unread.isEmpty()) return said;
        String more = String.join("\n", unread);
        return said.isEmpty() ? more : said + "\n\n" + more;
    }

    private static <T> Optional<T> read(Input input, String field, Function<String, T> reading, List<String> unread) {
        Optional<String> typed = input.optionalText(field);
        try {
            return typed.map(reading);
        } catch (Refusal nobodyCanReadIt) {
            typed.ifPresent(text -> unread.add(field + ": " + text));
            return Optional.empty();
        }
    }
}

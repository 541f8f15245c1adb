package org.partnercabinet.http.distribution;

import static org.partnercabinet.http.input.Field.integer;
import static org.partnercabinet.http.input.Field.loose;
import static org.partnercabinet.http.input.Field.number;
import static org.partnercabinet.http.input.Field.text;
import static org.partnercabinet.http.input.Field.uuid;

import org.partnercabinet.application.client.PhoneNumbers;
import org.partnercabinet.application.distribution.NewAppeal;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.http.input.Body;
import org.partnercabinet.http.input.Input;

/** Appeals as programs bring them. What can be read is never refused for its length or its lines: the appeal counts. */
public final class AppealInput {
    static final Body BODY = Body.of(
                    text("lead_external_id")
                            .required()
                            .about("what your system calls the person; one person, whatever the source")
                            .example("tg_user_12345"),
                    number("source_id").lax().required(),
                    loose("message")
                            .about("its first 10000 characters are kept")
                            .example("Здравствуйте!"),
                    loose("lead_name")
                            .about(
                                    "fills what is not known yet, and changes nothing; beyond 200 characters it is text of "
                                            + "the appeal")
                            .example("Иван Петров"),
                    loose("lead_phone")
                            .about("what is no number is kept as text of the appeal")
                            .example("+79991234567"),
                    loose("lead_email")
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

    /** What nobody can read, or has no room, are lines of the message, so that no appeal is lost for it. */
    NewAppeal read(Input input) {
        var words = new AppealWords();
        var lead = new NewAppeal.NewLead(
                input.optionalText("lead_external_id").map(ExternalId::new),
                words.name("lead_name", input.textOrEmpty("lead_name")),
                words.contact("lead_phone", input.optionalText("lead_phone"), phones::read),
                words.contact("lead_email", input.optionalText("lead_email"), Email::new),
                input.optionalNumber("lead_telegram_id").map(TelegramId::new));
        return new NewAppeal(
                new SourceId(input.number("source_id")),
                lead,
                words.message(input.textOrEmpty("message")),
                input.optionalInteger("priority").orElse(0) > 0,
                input.optionalUuid("click_id").map(ClickId::new));
    }
}

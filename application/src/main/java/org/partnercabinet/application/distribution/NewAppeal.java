package org.partnercabinet.application.distribution;

import java.util.Optional;
import org.partnercabinet.application.Acting;
import org.partnercabinet.domain.Refusal;
import org.partnercabinet.domain.Texts;
import org.partnercabinet.domain.client.ExternalId;
import org.partnercabinet.domain.client.Phone;
import org.partnercabinet.domain.client.TelegramId;
import org.partnercabinet.domain.distribution.Appeal;
import org.partnercabinet.domain.distribution.SourceId;
import org.partnercabinet.domain.identity.Email;
import org.partnercabinet.domain.link.ClickId;

/**
 * Somebody turns to a source.
 *
 * @param message may be empty
 * @param urgent goes before what is not
 * @param by who brings it
 * @param click of a partner's link that brought them; an unknown one counts as none
 */
public record NewAppeal(
        SourceId source, NewLead lead, String message, boolean urgent, Optional<ClickId> click, Acting by) {
    public NewAppeal {
        message = Appeal.Content.saying(message).message();
    }

    /** Brought by whom the present thread works for: it may be accepted by another. */
    public NewAppeal(SourceId source, NewLead lead, String message, boolean urgent, Optional<ClickId> click) {
        this(source, lead, message, urgent, click, Acting.now());
    }

    /** @param name may be empty. At least one of the others is there. */
    public record NewLead(
            Optional<ExternalId> external,
            String name,
            Optional<Phone> phone,
            Optional<Email> email,
            Optional<TelegramId> telegram) {
        public NewLead {
            name = Texts.optional("lead_name", name, 200);
            if (external.isEmpty() && phone.isEmpty() && email.isEmpty() && telegram.isEmpty()) {
                throw Refusal.invalid("lead_external_id", "client.no-contact", "nothing says who it is");
            }
        }
    }
}

package org.partnercabinet.http.crm;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.partnercabinet.domain.partner.CrmIdentity;
import org.partnercabinet.http.input.FieldError;
import org.partnercabinet.http.input.InvalidInput;
import org.partnercabinet.http.input.Mistake;

/** Somebody of Bitrix24 as a form names them: {@code contact:12}, {@code company:5}. See {@link Candidates#value}. */
record Chosen(boolean company, long id) {
    private static final Pattern ONE = Pattern.compile("(contact|company):([1-9][0-9]{0,17})");

    /** @throws InvalidInput at {@code field} when it names nobody */
    static Chosen in(String typed, String field) {
        var found = ONE.matcher(typed);
        if (!found.matches()) {
            throw new InvalidInput(List.of(new FieldError(field, Mistake.REQUIRED.code(), Map.of())));
        }
        return new Chosen(found.group(1).equals("company"), Long.parseLong(found.group(2)));
    }

    /** The contact or the company becomes this one, the other stays. */
    CrmIdentity over(CrmIdentity before) {
        return company
                ? new CrmIdentity(before.contact(), Optional.of(id))
                : new CrmIdentity(Optional.of(id), before.company());
    }
}

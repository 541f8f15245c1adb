package org.partnercabinet.http.referral;

import java.util.LinkedHashMap;
import java.util.Map;
import org.partnercabinet.application.referral.LeaveRequest;
import org.partnercabinet.domain.link.ClickId;
import org.partnercabinet.domain.link.Link;
import org.partnercabinet.http.input.Input;
import org.partnercabinet.http.web.Call;

/** What people leave in the form behind a link. Robots are accepted too, and forgotten. */
public record FormRequests(LeaveRequest leave, PersonInput people, FormLimits limits, FormStamp stamps) {

    /** These values as a form should hold them now: with the moment it was first shown. */
    Map<String, String> stamped(Map<String, String> values) {
        var all = new LinkedHashMap<>(values);
        all.put(FormInput.STAMP, stamps.keep(values.getOrDefault(FormInput.STAMP, "")));
        return all;
    }

    /**
     * A page says when it was shown; a form of somebody else's says nothing, nor does a program.
     *
     * @return false if the page was sent sooner than a person can, or after a day: it should be sent once more
     * @throws org.partnercabinet.http.input.InvalidInput with everything that is wrong
     * @throws org.partnercabinet.domain.Refusal TOO_MANY, or as {@link LeaveRequest}
     */
    boolean accept(Call call, Link link, Map<String, String> texts) {
        limits.takeOfAddress(call.remoteNetwork());
        if (FormInput.trapped(texts)) {
            return true;
        }
        var stamp = texts.get(FormInput.STAMP);
        if (stamp != null && !stamps.isPlausible(stamp)) {
            return false;
        }
        Input input = FormInput.check(texts, people);
        limits.takeOfLink(link.code().value());
        var click = input.optionalUuid(FormInput.CLICK).map(ClickId::new);
        leave.handle(link.code(), click, people.read(input), input.textOrEmpty("comment"));
        return true;
    }
}

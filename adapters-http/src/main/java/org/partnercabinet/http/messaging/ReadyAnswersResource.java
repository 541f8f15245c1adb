package org.partnercabinet.http.messaging;

import java.util.List;
import org.partnercabinet.application.messaging.ChangeReadyAnswers;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.identity.Role;
import org.partnercabinet.http.web.Access;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Endpoint;
import org.partnercabinet.http.web.Resource;

/** Answers at hand: the team reads them, administrators write them. */
public final class ReadyAnswersResource implements Resource {
    private static final String ADDRESS = "/api/settings/answers";

    private final ReadyAnswers answers;
    private final ChangeReadyAnswers change;

    public ReadyAnswersResource(ReadyAnswers answers, ChangeReadyAnswers change) {
        this.answers = answers;
        this.change = change;
    }

    @Override
    public List<Endpoint> endpoints() {
        return List.of(
                Endpoint.get(ADDRESS)
                        .tag("chat")
                        .summary("The answers that colleagues have at hand")
                        .access(Talking.TEAM)
                        .scope("chat:read")
                        .answers(200, ReadyAnswersView.class)
                        .handle(call -> Answer.ok(ReadyAnswersView.of(answers.all()))),
                Endpoint.put(ADDRESS)
                        .tag("chat")
                        .summary("Change the answers that colleagues have at hand")
                        .access(Access.roles(Role.ADMIN))
                        .scope("settings:write")
                        .body(ReadyAnswersView.BODY)
                        .answers(200, ReadyAnswersView.class)
                        .handle(this::change));
    }

    private Answer change(Call call) {
        var wanted = ReadyAnswersView.read(call.input());
        change.handle(wanted);
        return Answer.ok(ReadyAnswersView.of(wanted));
    }
}

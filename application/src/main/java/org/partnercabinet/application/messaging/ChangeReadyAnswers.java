package org.partnercabinet.application.messaging;

import java.util.List;
import org.partnercabinet.application.Transactions;
import org.partnercabinet.domain.messaging.ReadyAnswer;

/** An administrator says which answers colleagues have at hand. */
public final class ChangeReadyAnswers {
    private final Transactions transactions;
    private final ReadyAnswers answers;

    public ChangeReadyAnswers(Transactions transactions, ReadyAnswers answers) {
        this.transactions = transactions;
        this.answers = answers;
    }

    public void handle(List<ReadyAnswer> wanted) {
        transactions.run(() -> answers.replace(wanted));
    }
}

package org.partnercabinet.persistence.messaging;

import java.util.List;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.messaging.ReadyAnswers;
import org.partnercabinet.domain.messaging.ReadyAnswer;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** The answers at hand in the database. */
public final class JdbiReadyAnswers implements ReadyAnswers {
    private static final RowMapper<ReadyAnswer> ANSWER =
            Row.mapper(row -> new ReadyAnswer(row.text("title"), row.text("ru"), row.text("en")));

    private final Database database;

    public JdbiReadyAnswers(Database database) {
        this.database = database;
    }

    @Override
    public List<ReadyAnswer> all() {
        return database.with(handle -> handle.createQuery("select * from ready_answer order by place")
                .map(ANSWER)
                .list());
    }

    @Override
    public void replace(List<ReadyAnswer> answers) {
        database.within(handle -> {
            handle.createQuery("select id from ready_answer_lock where id = 1 <lock>")
                    .mapTo(Integer.class)
                    .one();
            handle.execute("delete from ready_answer where place >= 0");
            if (answers.isEmpty()) return answers;
            var batch = handle.prepareBatch(
                    "insert into ready_answer (place, title, ru, en) values (:place, :title, :ru, :en)");
            for (int place = 0; place < answers.size(); place++) {
                ReadyAnswer answer = answers.get(place);
                batch.bind("place", place)
                        .bind("title", answer.title())
                        .bind("ru", answer.ru())
                        .bind("en", answer.en())
                        .add();
            }
            batch.execute();
            return answers;
        });
    }
}

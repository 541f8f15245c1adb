package org.partnercabinet.persistence.messaging;

import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.domain.file.FileId;
import org.partnercabinet.domain.file.FileName;
import org.partnercabinet.domain.file.FileType;
import org.partnercabinet.domain.identity.AccountId;
import org.partnercabinet.domain.messaging.StoredFile;
import org.partnercabinet.persistence.Row;

/** The file of a broadcast in columns that begin with {@code file}; empty where there is none. */
final class AttachedFile {
    static final RowMapper<Optional<StoredFile>> FILE = Row.mapper(row -> {
        var id = row.maybeId("file");
        if (id.isEmpty()) return Optional.empty();
        return Optional.of(new StoredFile(
                new FileId(id.get()),
                Optional.empty(),
                new AccountId(row.id("file_by")),
                new FileName(row.text("file_name")),
                row.constant(FileType.class, "file_type"),
                row.number("file_size"),
                row.at("file_at")));
    });

    private AttachedFile() {}
}

package org.partnercabinet.persistence.landing;

import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.partnercabinet.application.landing.Images;
import org.partnercabinet.domain.landing.ImageId;
import org.partnercabinet.domain.landing.LandingId;
import org.partnercabinet.domain.landing.Picture;
import org.partnercabinet.domain.partner.PartnerId;
import org.partnercabinet.persistence.Database;
import org.partnercabinet.persistence.Row;

/** Images in the database, in pieces that fit any column and little memory. */
public final class JdbiImages implements Images {
    private static final int PIECE = 256 * 1024;
    private static final RowMapper<Picture.Variant> VARIANT = Row.mapper(JdbiImages::variant);

    private final Database database;

    public JdbiImages(Database database) {
        this.database = database;
    }

    @Override
    public void add(Picture picture, List<byte[]> bytes) {
        database.within(handle -> {
            handle.createUpdate("""
                            insert into landing_image (id, landing, partner, created_at)
                            values (:id, :landing, :partner, :at)""")
                    .bind("id", picture.id())
                    .bind("landing", picture.landing())
                    .bind("partner", picture.partner())
                    .bind("at", picture.at())
                    .execute();
            for (int i = 0; i < bytes.size(); i++) {
                insert(handle, picture.id(), picture.variants().get(i), bytes.get(i));
            }
            return true;
        });
    }

    private static void insert(Handle handle, ImageId image, Picture.Variant variant, byte[] bytes) {
        handle.createUpdate("""
                        insert into landing_image_variant (image, width, height, hash, type, size)
                        values (:image, :width, :height, :hash, :type, :size)""")
                .bind("image", image)
                .bind("width", variant.width())
                .bind("height", variant.height())
                .bind("hash", variant.hash())
                .bind("type", variant.type())
                .bind("size", variant.size())
                .execute();
        for (int number = 0; number * PIECE < bytes.length; number++) {
            int from = number * PIECE;
            handle.createUpdate("""
                            insert into landing_image_piece (image, width, number, bytes)
                            values (:image, :width, :number, :bytes)""")
                    .bind("image", image)
                    .bind("width", variant.width())
                    .bind("number", number)
                    .bind("bytes", Arrays.copyOfRange(bytes, from, Math.min(from + PIECE, bytes.length)))
                    .execute();
        }
    }

    @Override
    public List<Picture> of(LandingId landing) {
        record Line(UUID image, PartnerId partner, Instant at, Picture.Variant variant) {}
        RowMapper<Line> lines = Row.mapper(
                row -> new Line(row.id("image"), new PartnerId(row.id("partner")), row.at("created_at"), variant(row)));
        Map<UUID, List<Line>> images = new LinkedHashMap<>();
        database.with(handle -> handle.createQuery("""
                        select v.*, i.partner, i.created_at
                        from landing_image i
                        join landing_image_variant v on v.image = i.id
                        where i.landing = :landing
                        order by i.created_at, i.id, v.width""")
                        .bind("landing", landing)
                        .map(lines)
                        .list())
                .forEach(line -> images.computeIfAbsent(line.image(), id -> new ArrayList<>())
                        .add(line));
        return images.values().stream()
                .map(all -> new Picture(
                        new ImageId(all.get(0).image()),
                        landing,
                        all.get(0).partner(),
                        all.stream().map(Line::variant).toList(),
                        all.get(0).at()))
                .toList();
    }

    @Override
    public long room(PartnerId partner) {
        return database.with(handle -> handle.createQuery("""
                        select coalesce(sum(v.size), 0)
                        from landing_image i
                        join landing_image_variant v on v.image = i.id
                        where i.partner = :partner""")
                .bind("partner", partner)
                .mapTo(Long.class)
                .one());
    }

    @Override
    public void remove(Picture picture) {
        database.within(handle -> handle.createUpdate("delete from landing_image where id = :id")
                .bind("id", picture.id())
                .execute());
    }

    @Override
    public Optional<Picture.Variant> variant(String hash) {
        return database.with(handle -> handle.createQuery(
                        "select * from landing_image_variant where hash = :hash order by hash, image, width limit 1")
                .bind("hash", hash)
                .map(VARIANT)
                .findOne());
    }

    /** All images of one hash have the same bytes: whichever is there serves. */
    @Override
    public Optional<byte[]> piece(String hash, int number) {
        return database.with(handle -> handle.createQuery("""
                        select p.bytes
                        from landing_image_variant v
                        join landing_image_piece p on p.image = v.image and p.width = v.width
                        where v.hash = :hash and p.number = :number
                        limit 1""")
                .bind("hash", hash)
                .bind("number", number)
                .map((result, context) -> result.getBytes("bytes"))
                .findOne());
    }

    private static Picture.Variant variant(Row row) throws SQLException {
        return new Picture.Variant(
                row.text("hash"), row.number("width"), row.number("height"), row.text("type"), row.number("size"));
    }
}

package org.partnercabinet.http.input;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One field of a body or a query: its name (snake_case), what it may hold, and how it is described. Immutable. */
public final class Field {
    private static final int LONGEST = 200;
    private static final int MOST_ITEMS = 100;
    private static final long MOST_NUMBER = 999_999_999_999_999_999L;

    private final String name;
    private final FieldType type;
    private final Presence presence;
    private final Note note;

    private record Note(String about, @Nullable Object example) {}

    private Field(String name, FieldType type, Presence presence, Note note) {
        this.name = name;
        this.type = type;
        this.presence = presence;
        this.note = note;
    }

    private static Field of(String name, FieldType type) {
        return new Field(name, type, new Presence(false, false), new Note("", null));
    }

    /** One line, trimmed; at most {@value #LONGEST} characters unless {@link #max} says otherwise. */
    public static Field text(String name) {
        return of(name, new TextType(0, LONGEST, TextType.Form.LINE));
    }

    /** Text that may have line breaks, trimmed; they come out as {@code \n}. */
    public static Field lines(String name) {
        return of(name, new TextType(0, 2000, TextType.Form.LINES));
    }

    /** Whatever can be read, however long and however many lines: for senders who would not hear of a refusal. */
    public static Field loose(String name) {
        return of(name, new LooseType());
    }

    /** A password or the like: not trimmed, not shown in the documentation. */
    public static Field secret(String name) {
        return of(name, new TextType(0, LONGEST, TextType.Form.SECRET));
    }

    public static Field uuid(String name) {
        return of(name, PatternType.uuid());
    }

    public static Field uuids(String name) {
        return of(name, new ListType(PatternType.uuid(), 0, MOST_ITEMS));
    }

    public static Field texts(String name, int longest) {
        return of(name, new ListType(new TextType(1, longest, TextType.Form.LINE), 0, MOST_ITEMS));
    }

    public static Field integer(String name, long least, long most) {
        return of(name, new IntegerType(least, most, false));
    }

    /** What something is known by: a whole number from 1, of at most 18 digits. */
    public static Field number(String name) {
        return integer(name, 1, MOST_NUMBER);
    }

    /** A JSON number or a string; both bounds are allowed. */
    public static Field decimal(String name, BigDecimal least, BigDecimal most, int scale) {
        return of(name, new DecimalType(least, most, scale));
    }

    public static Field decimal(String name, long least, long most, int scale) {
        return decimal(name, BigDecimal.valueOf(least), BigDecimal.valueOf(most), scale);
    }

    /** {@code {amount, currency}}, zero or more. */
    public static Field money(String name) {
        return of(name, new MoneyType(BigDecimal.ZERO));
    }

    /** {@code {amount, currency}} of either sign. */
    public static Field signedMoney(String name) {
        return of(name, new MoneyType(MoneyType.MOST.negate()));
    }

    public static Field currency(String name) {
        return of(name, PatternType.currency());
    }

    public static Field date(String name) {
        return of(name, PatternType.date());
    }

    /** A moment with its offset from UTC. */
    public static Field moment(String name) {
        return of(name, PatternType.moment());
    }

    /** Of a day, {@code 09:30}. */
    public static Field time(String name) {
        return of(name, PatternType.time());
    }

    public static Field bool(String name) {
        return of(name, new BoolType(false));
    }

    public static Field oneOf(String name, String... choices) {
        return of(name, new ChoiceType(List.of(choices)));
    }

    /** One of an enum's constants, written in lower case. */
    public static <E extends Enum<E>> Field oneOf(String name, Class<E> type) {
        return of(name, new ChoiceType(words(type)));
    }

    public static Field manyOf(String name, String... choices) {
        return of(name, new ListType(new ChoiceType(List.of(choices)), 0, MOST_ITEMS));
    }

    public static Field object(String name, Field... fields) {
        return of(name, new ObjectType(Shape.of(List.of(fields))));
    }

    public static Field objects(String name, Field... fields) {
        return of(name, new ListType(new ObjectType(Shape.of(List.of(fields))), 0, MOST_ITEMS));
    }

    /** Objects whose undeclared fields are ignored: for senders we do not control. */
    public static Field openObjects(String name, Field... fields) {
        var shape = new Shape(List.of(fields), false, true);
        return of(name, new ListType(new ObjectType(shape), 0, MOST_ITEMS));
    }

    private static <E extends Enum<E>> List<String> words(Class<E> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /** Shortest text, or fewest items. */
    public Field min(int least) {
        return new Field(name, type.min(least), presence, note);
    }

    /** Longest text, or most items. */
    public Field max(int most) {
        return new Field(name, type.max(most), presence, note);
    }

    public Field required() {
        return new Field(name, type, new Presence(true, presence.nullable()), note);
    }

    /** {@code null} is a value here: present, and empty. A blank text counts as {@code null}. */
    public Field nullable() {
        return new Field(name, type, new Presence(presence.required(), true), note);
    }

    /** Also takes what lenient programs write: {@code "7"} or {@code 7.0} for 7, {@code "yes"} or 1 for true. */
    public Field lax() {
        return new Field(name, type.lax(), presence, note);
    }

    /** What the documentation says. */
    public Field about(String text) {
        return new Field(name, type, presence, new Note(text, note.example));
    }

    /** What the documentation shows; has to be acceptable. */
    public Field example(Object value) {
        return new Field(name, type, presence, new Note(note.about, value));
    }

    public String name() {
        return name;
    }

    public boolean isRequired() {
        return presence.required();
    }

    /** A value this field accepts, as JSON would have it. */
    public Object sample() {
        return note.example != null ? note.example : type.example();
    }

    void read(@Nullable JsonNode node, boolean partial, Reading reading, Map<String, @Nullable Object> values) {
        presence.read(name, type, node, partial, reading, values);
    }

    /** JSON Schema, as in OpenAPI 3.1. */
    public Map<String, Object> schema() {
        return FieldSchema.of(type, presence.nullable(), note.about(), sample());
    }
}

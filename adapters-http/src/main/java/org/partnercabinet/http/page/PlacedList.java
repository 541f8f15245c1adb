package org.partnercabinet.http.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.partnercabinet.http.web.Answer;
import org.partnercabinet.http.web.Call;
import org.partnercabinet.http.web.Flash;
import org.partnercabinet.http.web.Messages;
import org.partnercabinet.http.web.WebProblem;

/**
 * A list that people change one by one, by place. Places mean nothing in another list than the one that was shown, so
 * forms say which that was in {@link #SEEN}, and who was overtaken is told so and changes nothing.
 */
public final class PlacedList<T> {
    public static final String SEEN = "seen";

    /** The part of the path that says which: from 1. */
    public static final String PLACE = "place_number";

    private final String root;
    private final int most;
    private final Supplier<List<T>> all;
    private final Consumer<List<T>> change;

    /** @param root the page of the list. @param most as many there may be */
    public PlacedList(String root, int most, Supplier<List<T>> all, Consumer<List<T>> change) {
        this.root = root;
        this.most = most;
        this.all = all;
        this.change = change;
    }

    public List<T> all() {
        return all.get();
    }

    public boolean hasRoom() {
        return all().size() < most;
    }

    /** For the forms of the list as it is now. */
    public String seen() {
        return Integer.toHexString(all().hashCode());
    }

    /** @throws org.partnercabinet.http.web.ProblemException 404 for a place behind the end */
    public int place(Call call) {
        long place = call.pathNumber(PLACE);
        if (place > all().size()) throw WebProblem.REQUEST_NOT_FOUND.thrown();
        return (int) place;
    }

    public T at(int place) {
        return all().get(place - 1);
    }

    /** @param place 0 to add it behind the last */
    public Answer put(Call call, int place, T one) {
        return change(call, "admin.saved", wanted -> {
            if (place == 0) wanted.add(one);
            else wanted.set(place - 1, one);
        });
    }

    /** Before the one before it. */
    public Answer up(Call call, int place) {
        return change(call, "admin.saved", wanted -> {
            if (place > 1) Collections.swap(wanted, place - 1, place - 2);
        });
    }

    /** @param said the key of what people read then */
    public Answer remove(Call call, int place, String said) {
        return change(call, said, wanted -> wanted.remove(place - 1));
    }

    private Answer change(Call call, String said, Consumer<List<T>> work) {
        List<T> wanted = new ArrayList<>(all());
        boolean asShown = call.form().value(SEEN).equals(Integer.toHexString(wanted.hashCode()));
        if (asShown) work.accept(wanted);
        if (!asShown || wanted.size() > most) {
            var text = Messages.in(call.viewer().language()).text("settings.stale");
            return Pages.goTo(call, root, Flash.wrong(text));
        }
        change.accept(wanted);
        return Deed.done(call, root, said);
    }
}

package org.partnercabinet.bootstrap.crash;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** People who leave a request in the form behind a link, each once and with a phone of their own. */
final class FormFillers {
    private final String url;
    private final List<String> codes;
    private final Promises promises;

    FormFillers(String url, List<String> codes, Promises promises) {
        this.url = url;
        this.codes = codes;
        this.promises = promises;
    }

    void leave(Random random) {
        String code = codes.get(random.nextInt(codes.size()));
        String phone = promises.newPhone();
        String address = "10." + random.nextInt(256) + "." + random.nextInt(256) + "." + random.nextInt(256);
        var visitor = Caller.nobody(url, address, promises);
        visitor.order("/f/" + code, Map.of("name", "Visitor " + phone, "phone", phone), reply -> {
            if (reply.status() == 201) promises.requests.put(phone, code);
            else visitor.complain("request of " + phone, reply);
        });
    }
}

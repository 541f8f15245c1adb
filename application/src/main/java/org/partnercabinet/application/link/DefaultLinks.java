package org.partnercabinet.application.link;

import java.util.List;
import org.partnercabinet.domain.link.DefaultLink;

/** The links every partner gets on approval, in their order. */
public interface DefaultLinks {
    List<DefaultLink> all();

    void replace(List<DefaultLink> links);
}

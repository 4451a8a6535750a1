package org.marsad.demo;

import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demo newsroom.
 *
 * @param port      port of the first outlet on 127.0.0.1; the others follow it. 0 gives every outlet a free one
 * @param editAfter how long after it was first read the edited article changes
 */
public record DemoSettings(
        @DefaultValue("18100") int port,
        @DefaultValue("60s") Duration editAfter) {}

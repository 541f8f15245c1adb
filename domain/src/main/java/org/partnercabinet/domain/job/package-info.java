/** Long work that somebody asked for: how far it is, and what came of it. What the work is, its kind says. */
package org.partnercabinet.domain.job;

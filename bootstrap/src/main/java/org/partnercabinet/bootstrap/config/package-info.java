/** The environment, read once. All mistakes are reported together; secrets are never printed. */
package org.partnercabinet.bootstrap.config;

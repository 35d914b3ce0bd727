package org.jiesu.messaging;

/** Which log a topic's name stands for: made anew, it is another one. */
record LogId(String clusterId, String topic, String topicId) {}

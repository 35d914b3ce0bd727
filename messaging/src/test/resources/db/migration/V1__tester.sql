CREATE TABLE aggregate (id uuid PRIMARY KEY, sequence bigint NOT NULL);
CREATE TABLE seen (id bigint GENERATED ALWAYS AS IDENTITY, ticket uuid NOT NULL, sequence bigint NOT NULL, text text NOT NULL);
CREATE TABLE seen_raw (id bigint GENERATED ALWAYS AS IDENTITY, key text NOT NULL);
CREATE TABLE note (id bigint PRIMARY KEY, text text NOT NULL);

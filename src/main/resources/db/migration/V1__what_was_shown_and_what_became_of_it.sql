-- One set of statements for the embedded database and for PostgreSQL. No name, no id and no text of a patient or a user is
-- stored: a patient is a keyed hash, and so is each fact that a card rested on (docs/feedback.md).

CREATE TABLE shown_card (
    client    VARCHAR(255) NOT NULL,
    card      VARCHAR(64)  NOT NULL,
    patient   VARCHAR(64)  NOT NULL,
    service   VARCHAR(255) NOT NULL,
    topic     VARCHAR(255) NOT NULL,
    pattern   VARCHAR(255) NOT NULL,
    indicator VARCHAR(16)  NOT NULL,
    knowledge VARCHAR(255) NOT NULL,
    silent    BOOLEAN      NOT NULL,
    as_of     TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    shown_on  DATE         NOT NULL,
    facts     VARCHAR(60000) NOT NULL,
    PRIMARY KEY (client, card)
);
CREATE INDEX shown_card_of_patient ON shown_card (client, patient, shown_at);
CREATE INDEX shown_card_by_time ON shown_card (shown_at);

CREATE TABLE feedback (
    client      VARCHAR(255) NOT NULL,
    item        VARCHAR(64)  NOT NULL,
    card        VARCHAR(64)  NOT NULL,
    service     VARCHAR(255) NOT NULL,
    outcome     VARCHAR(16)  NOT NULL,
    outcome_at  TIMESTAMP WITH TIME ZONE NOT NULL,
    received_at TIMESTAMP WITH TIME ZONE NOT NULL,
    received_on DATE         NOT NULL,
    suggestions VARCHAR(8000) NOT NULL,
    reasons     VARCHAR(1000) NOT NULL,
    commented   BOOLEAN      NOT NULL,
    PRIMARY KEY (client, item)
);
CREATE INDEX feedback_on_card ON feedback (client, card);
CREATE INDEX feedback_by_time ON feedback (received_at);

-- Tokens that were used, until they expire: the first who stores one may use it.
CREATE TABLE used_token (
    token      VARCHAR(64) NOT NULL PRIMARY KEY,
    expires_at TIMESTAMP WITH TIME ZONE NOT NULL
);
CREATE INDEX used_token_by_time ON used_token (expires_at);

-- The key of the hashes, where it is given neither by a setting nor by a file.
CREATE TABLE secret (
    name  VARCHAR(64)  NOT NULL PRIMARY KEY,
    content VARCHAR(255) NOT NULL
);

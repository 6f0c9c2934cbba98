# breaks IC-6
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>

INSERT { ?c qb:componentRequired false } WHERE { ?c qb:dimension pay:area }

# breaks IC-19
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>

DELETE { ?v skos:inScheme ?l } WHERE { pay:level qb:codeList ?l . ?v skos:inScheme ?l }

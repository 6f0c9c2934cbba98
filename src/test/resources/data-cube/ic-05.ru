# breaks IC-5
PREFIX qb: <http://purl.org/linked-data/cube#>
PREFIX pay: <https://w3id.org/rolegraph/pay#>

DELETE { pay:area qb:codeList ?l } WHERE { pay:area qb:codeList ?l }

# breaks IC-14
PREFIX pay: <https://w3id.org/rolegraph/pay#>

DELETE { ?o pay:median ?m } WHERE { { SELECT ?o ?m { ?o pay:median ?m } LIMIT 1 } }

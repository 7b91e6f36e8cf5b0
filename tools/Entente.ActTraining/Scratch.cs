using System.Collections.Immutable;
using Entente.Coding.Acts;
using Entente.Coding.Events;
using Entente.Coding.Lexicons;

namespace Entente.ActTraining;

internal static class Scratch
{
    private static readonly Dictionary<string, WordCategory> Upos = new()
    {
        ["ADJ"] = WordCategory.Adjective, ["ADP"] = WordCategory.Adposition, ["ADV"] = WordCategory.Adverb, ["AUX"] = WordCategory.Auxiliary, ["CCONJ"] = WordCategory.CoordinatingConjunction, ["DET"] = WordCategory.Determiner, ["INTJ"] = WordCategory.Interjection, ["NOUN"] = WordCategory.Noun, ["NUM"] = WordCategory.Numeral, ["PART"] = WordCategory.Particle, ["PRON"] = WordCategory.Pronoun, ["PROPN"] = WordCategory.ProperNoun, ["PUNCT"] = WordCategory.Punctuation, ["SCONJ"] = WordCategory.SubordinatingConjunction, ["SYM"] = WordCategory.Symbol, ["VERB"] = WordCategory.Verb, ["X"] = WordCategory.Other,
    };

    public static void Conllu(string lexicon, string path, int skip, int take)
    {
        var finder = new ActFinder(ActLexicon.Open(lexicon));
        Console.WriteLine("breadth " + ActLexicon.Open(lexicon).Breadth + " entries " + ActLexicon.Open(lexicon).Entries.Length);
        var rows = new List<string[]>();
        int n = 0;
        foreach (string line in File.ReadLines(path))
        {
            if (line.Length > 0 && line[0] != '#') { string[] f = line.Split('\t'); if (!f[0].Contains('-') && !f[0].Contains('.')) rows.Add(f); continue; }
            if (line.Length > 0 || rows.Count == 0) continue;
            if (n++ >= skip && n <= skip + take) One(finder, rows);
            rows.Clear();
        }
    }

    private static void One(ActFinder finder, List<string[]> rows)
    {
        var text = new System.Text.StringBuilder();
        var tokens = ImmutableArray.CreateBuilder<Token>();
        foreach (var f in rows)
        {
            int s = text.Length; text.Append(f[1]); 
            tokens.Add(new(new(s, text.Length), f[2], Upos.GetValueOrDefault(f[3]), f[4], f[5], int.Parse(f[6]) - 1, f[7]));
            text.Append(' ');
        }
        var sentence = new Sentence(0, new(0, text.Length), tokens.ToImmutable(), []);
        var mentions = new List<ActorMention>();
        for (int i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Category == WordCategory.ProperNoun || (tokens[i].Category == WordCategory.Adjective && char.IsUpper(text[tokens[i].Span.Start])))
            {
                string id = text.ToString(tokens[i].Span.Start, tokens[i].Span.Length);
                mentions.Add(new(tokens[i].Span, 0, i, new(id, id, ActorKind.State, id, ["GOV"]), ResolutionMethod.Alias) { Tokens = (i, i + 1) });
            }
        }
        var tree = new SentenceTree(text.ToString(), sentence, mentions);
        var acts = finder.Find(tree, _ => null);
        var ok = acts.Where(EventScreen.Admits).ToList();
        if (ok.Count == 0) return;
        Console.WriteLine(text);
        foreach (var a in ok)
        {
            Console.WriteLine($"    {a.Type}/{a.Mode} {string.Join("+", a.Actors.Select(x => x.Actor.Id))} -> {string.Join("+", a.Recipients.Select(x => x.Actor.Id))} {a.Status} [{text.ToString(a.Trigger.Start, a.Trigger.Length)}] {string.Join(" | ", a.Steps)}");
        }
    }
}

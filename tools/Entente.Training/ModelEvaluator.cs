using System.Diagnostics;
using System.Text;
using Entente.Language;
using Entente.Language.Parsing;
using Entente.Training.Gold;

namespace Entente.Training;

/// <summary>Measures a shipped model through the runtime, on given tokens with predicted tags.</summary>
internal static class ModelEvaluator
{
    private static readonly string[] Upos =
        ["X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"];

    public static void Run(string modelPath, string data, int repeats)
    {
        long before = Stopwatch.GetTimestamp();
        using NeuralSyntaxModel model = NeuralSyntaxModel.Open(modelPath);
        Console.WriteLine(FormattableString.Invariant($"{model.Version}: opened in {Stopwatch.GetElapsedTime(before).TotalMilliseconds:F0} ms"));
        foreach ((string name, IReadOnlyList<GoldSentence> sentences) in TrainingSets.Open(data, int.MaxValue).Dev)
        {
            (string text, List<SegmentedSentence> segmented) = Lay(sentences);
            Scores scores = new();
            List<Sentence> found = [.. model.Annotate(text, segmented)];
            for (int i = 0; i < found.Count; i++)
            {
                Sentence sentence = found[i];
                int[] names = new int[sentence.Tokens.Length];
                foreach (NamedEntity entity in sentence.Entities)
                {
                    NameTags.Mark(names, entity.First, entity.End, entity.Kind);
                }

                scores.Add(
                    sentences[i],
                    new GoldSyntax(
                        [.. sentence.Tokens.Select(token => Upos[(int)token.Category])],
                        [.. sentence.Tokens.Select(token => token.Tag)],
                        [.. sentence.Tokens.Select(token => token.Features.Length == 0 ? "_" : token.Features)],
                        [.. sentence.Tokens.Select(token => token.Lemma)],
                        [.. sentence.Tokens.Select(token => token.Head)],
                        [.. sentence.Tokens.Select(token => token.Relation)]),
                    names);
            }

            long start = Stopwatch.GetTimestamp();
            for (int i = 0; i < repeats; i++)
            {
                model.Annotate(text, segmented);
            }

            double seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            int words = repeats * segmented.Sum(sentence => sentence.Words.Length);
            Console.WriteLine(FormattableString.Invariant($"{name}: {scores} ({words / seconds:F0} words/s)"));
        }

        Console.WriteLine(FormattableString.Invariant($"peak memory {Process.GetCurrentProcess().PeakWorkingSet64 / 1048576} MB"));
    }

    private static (string Text, List<SegmentedSentence> Sentences) Lay(IReadOnlyList<GoldSentence> sentences)
    {
        StringBuilder text = new();
        List<SegmentedSentence> segmented = [];
        foreach (GoldSentence sentence in sentences)
        {
            List<TextSpan> words = [];
            foreach (string form in sentence.Forms)
            {
                words.Add(new TextSpan(text.Length, text.Length + form.Length));
                text.Append(form).Append(' ');
            }

            segmented.Add(new SegmentedSentence(words[0].Cover(words[^1]), [.. words]));
        }

        return (text.ToString(), segmented);
    }
}

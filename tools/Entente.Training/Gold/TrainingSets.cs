namespace Entente.Training.Gold;

/// <summary>The sets the model learns from and is chosen on, by their names in the data folder.</summary>
/// <param name="Train">Sentences to learn from.</param>
/// <param name="Dev">Sentences to choose by, under a name for each figure.</param>
internal sealed record TrainingSets(IReadOnlyList<GoldSentence> Train, IReadOnlyDictionary<string, IReadOnlyList<GoldSentence>> Dev)
{
    /// <summary>Reads the sets.</summary>
    /// <param name="data">The data folder.</param>
    /// <param name="most">How many sentences are taken of each file, from its beginning.</param>
    public static TrainingSets Open(string data, int most)
    {
        string Path(params string[] parts) => System.IO.Path.Combine([data, .. parts]);
        List<GoldSentence> ewtDev = [.. ConlluFile.Read(Path("treebanks", "en_ewt-ud-dev.conllu")).Take(most)];
        List<GoldSentence> gumDev = [.. ConlluFile.Read(Path("treebanks", "en_gum_open-ud-dev.conllu")).Take(most)];
        return new TrainingSets(
            [
                .. ConlluFile.Read(Path("treebanks", "en_ewt-ud-train.conllu")).Take(most),
                .. ConlluFile.Read(Path("treebanks", "en_gum_open-ud-train.conllu")).Take(most),
                .. EntityFiles.ReadColumns(Path("entities", "wikigold.conll.txt")).Take(most),
                .. EntityFiles.ReadColumns(Path("entities", "crossner_politics_train.txt")).Take(most),
                .. EntityFiles.ReadRe3d(Path("entities", "re3d_train.jsonl")).Take(most),
            ],
            new Dictionary<string, IReadOnlyList<GoldSentence>>
            {
                ["EWT"] = ewtDev,
                ["GUM news+interview"] = [.. gumDev.Where(sentence => sentence.Genre is "news" or "interview")],
                ["GUM"] = gumDev,
                ["CrossNER politics"] = [.. EntityFiles.ReadColumns(Path("entities", "crossner_politics_dev.txt")).Take(most)],
            });
    }
}
